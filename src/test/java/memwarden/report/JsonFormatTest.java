package memwarden.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import memwarden.model.Confidence;
import memwarden.model.DeviceKind;
import memwarden.model.FirmwareKind;
import memwarden.model.Labelled;
import memwarden.model.Owner;
import memwarden.model.Responsible;
import memwarden.model.Severity;
import memwarden.model.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RunReport report = Sample.withProblem(Sample.report(Sample.older("6.12"), Sample.newer("7.1")));

    @Test
    void theWholeReport() {
        assertEquals("""
                {
                  "tool": {
                    "name": "memwarden",
                    "version": "1.0",
                    "rules": "%s"
                  },
                  "inputs": [
                    {
                      "path": "lab.yaml",
                      "sha256": "%s",
                      "problems": []
                    }
                  ],
                  "results": [
                    {
                      "platform": "lab",
                      "kernel": "7.1",
                      "input": "lab.yaml",
                      "decisions": [
                        {
                          "start": "0x0",
                          "end": "0x9ffff",
                          "firmware": "usable",
                          "owner": "core-mm",
                          "device": "none",
                          "driver": "none",
                          "use": "system-ram",
                          "target_node": null,
                          "confidence": "certain",
                          "rule": "firmware-map/kind",
                          "kernel_message": null,
                          "because": [
                            {
                              "fact": "EfiConventionalMemory 0x0-0x9ffff",
                              "location": {
                                "path": "lab.yaml",
                                "line": 4,
                                "column": 7,
                                "pointer": "/firmware/memoryMap/0"
                              }
                            }
                          ]
                        },
                        {
                          "start": "0x850000000",
                          "end": "0x284fffffff",
                          "firmware": "soft-reserved",
                          "owner": "dax_cxl",
                          "device": "region",
                          "driver": "kmem",
                          "use": "system-ram",
                          "target_node": 1,
                          "confidence": "likely",
                          "rule": "ownership/deferred",
                          "kernel_message": null,
                          "because": [
                            {
                              "fact": "kernel 7.1",
                              "location": {
                                "path": "--kernel 7.1"
                              }
                            },
                            {
                              "fact": "EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff",
                              "location": {
                                "path": "lab.yaml",
                                "line": 6,
                                "column": 7,
                                "pointer": "/firmware/memoryMap/1"
                              }
                            },
                            {
                              "fact": "on x86-64, EfiConventionalMemory with EFI_MEMORY_SP honoured becomes \
                soft-reserved",
                              "location": {
                                "path": "firmware-map/kinds.yaml",
                                "line": 12,
                                "column": 3,
                                "pointer": "/11"
                              }
                            }
                          ]
                        }
                      ],
                      "findings": [
                        {
                          "rule": "firmware-workaround/memory-specific-purpose",
                          "severity": "warning",
                          "message": "0x850000000-0x284fffffff is marked for a specific purpose",
                          "subject": "EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff",
                          "start": "0x850000000",
                          "end": "0x284fffffff",
                          "location": {
                            "path": "lab.yaml",
                            "line": 7,
                            "column": 13,
                            "pointer": "/firmware/memoryMap/1/type"
                          },
                          "related": [
                            {
                              "what": "the window over it",
                              "location": {
                                "path": "lab.yaml",
                                "line": 10,
                                "column": 7,
                                "pointer": "/firmware/cedt/0"
                              }
                            }
                          ],
                          "kernel_message": "hmem: 0x850000000-0x284fffffff",
                          "return_code": -16,
                          "responsible": "firmware",
                          "remedy": "Describe 0x850000000-0x284fffffff as EfiReservedMemoryType.",
                          "unsettled": true,
                          "taint": true,
                          "found": "EfiConventionalMemory",
                          "expected": "EfiReservedMemoryType",
                          "bios": {
                            "vendor": "Example Corp.",
                            "version": "1.2",
                            "date": "09/26/2026",
                            "product": "RackNode"
                          },
                          "waived": null,
                          "because": [
                            {
                              "fact": "kernel 7.1",
                              "location": {
                                "path": "--kernel 7.1"
                              }
                            },
                            {
                              "fact": "EfiConventionalMemory + EFI_MEMORY_SP 0x850000000-0x284fffffff",
                              "location": {
                                "path": "lab.yaml",
                                "line": 6,
                                "column": 7,
                                "pointer": "/firmware/memoryMap/1"
                              }
                            },
                            {
                              "fact": "CFMWS w0 0x850000000-0x284fffffff",
                              "location": {
                                "path": "lab.yaml",
                                "line": 10,
                                "column": 7,
                                "pointer": "/firmware/cedt/0"
                              }
                            },
                            {
                              "fact": "on x86-64, EfiConventionalMemory with EFI_MEMORY_SP honoured becomes \
                soft-reserved",
                              "location": {
                                "path": "firmware-map/kinds.yaml",
                                "line": 12,
                                "column": 3,
                                "pointer": "/11"
                              }
                            }
                          ]
                        }
                      ],
                      "isolation": [],
                      "iomem": [
                        {
                          "depth": 0,
                          "start": "0x850000000",
                          "end": "0x284fffffff",
                          "name": "CXL Window 0"
                        },
                        {
                          "depth": 1,
                          "start": "0x850000000",
                          "end": "0x284fffffff",
                          "name": "Soft Reserved"
                        }
                      ],
                      "coverage": {
                        "fired": [
                          "ownership/unit"
                        ],
                        "silent": [
                          "dax/no-cdat"
                        ],
                        "not_applicable": [
                          "isolation/system-ram"
                        ],
                        "missing_fact": [
                          {
                            "rule": "topology/late",
                            "fact": "kernel.modules"
                          }
                        ]
                      }
                    }
                  ],
                  "summary": {
                    "platforms": 1,
                    "errors": 0,
                    "warnings": 1,
                    "notes": 0,
                    "taint": [
                      {
                        "bios": {
                          "vendor": "Example Corp.",
                          "version": "1.2",
                          "date": "09/26/2026",
                          "product": "RackNode"
                        },
                        "findings": 1,
                        "platforms": [
                          "lab"
                        ],
                        "rules": {
                          "firmware-workaround/memory-specific-purpose": 1
                        }
                      }
                    ]
                  }
                }
                """.formatted(Sample.RULES_SHA, Sample.SOURCE.sha256()),
                Sample.write(new JsonFormat(), Sample.report(Sample.newer("7.1"))));
    }

    @Test
    void problemsStandWithTheirInput() throws IOException {
        JsonNode inputs = json().get("inputs");

        assertEquals(MAPPER.readTree("""
                [{"what": "unknown key \\"firmwear\\"", "why": "a key that nobody reads says nothing",
                  "remedy": "did you mean \\"firmware\\"?",
                  "location": {"path": "broken.yaml", "line": 2, "column": 1, "pointer": "/firmwear"}}]"""),
                inputs.get(1).get("problems"));
        assertTrue(inputs.get(2).get("sha256").isNull());
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertEquals(Sample.write(new JsonFormat(), report), Sample.write(new JsonFormat(),
                Sample.withProblem(Sample.report(Sample.older("6.12"), Sample.newer("7.1")))));
        assertFalse(Sample.write(new JsonFormat(), report).contains("\r"));
    }

    @Test
    void theReportObeysItsSchema() throws IOException {
        assertEquals(List.of(), List.copyOf(schema().validate(json())));
    }

    @ParameterizedTest
    @CsvSource({
        "/results/0/decisions/0, owner, driver",
        "/results/0/decisions/0, start, 0XFF",
        "/results/0/decisions/0, end, 4096",
        "/results/0/decisions/0, device, nvme",
        "/results/0/decisions/0, use, ram",
        "/results/0/decisions/0, firmware, unknown",
        "/results/0/decisions/0, confidence, sure",
        "/results/0/decisions/0, target_node, one",
        "/results/0/findings/0, severity, fatal",
        "/results/0/findings/0, responsible, bios",
        "/results/0/findings/0, rule, no-stage",
        "/results/0/findings/0, location, lab.yaml",
        "/results/0/findings/0/location, extra, 1",
        "/inputs/0, sha256, abc",
        "/tool, name, other",
        "'', extra, 1"})
    void aValueOutsideTheContractIsRefused(String pointer, String key, String value) throws IOException {
        JsonNode broken = json();
        ((ObjectNode) broken.at(pointer)).put(key, value);

        assertFalse(schema().validate(broken).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', tool", "/inputs/0, problems", "/results/0, iomem", "/results/0, isolation",
        "/results/0/coverage, missing_fact", "/results/0/decisions/0, target_node", "/results/0/findings/0, waived",
        "/results/0/findings/0/location, line"})
    void aMissingKeyIsRefused(String pointer, String key) throws IOException {
        JsonNode broken = json();
        ((ObjectNode) broken.at(pointer)).remove(key);

        assertFalse(schema().validate(broken).isEmpty());
    }

    @Test
    void stagesToComeHaveTheirPlace() throws IOException {
        JsonNode later = json();
        ((ArrayNode) later.at("/results/0/isolation")).add(MAPPER.readTree("""
                {"root_port": "0c:00.0", "eligibility": "eligible-with-risk",
                 "reasons": ["isolation/convertible"]}"""));
        ((ArrayNode) later.at("/results/0/iomem")).add(MAPPER.readTree("""
                {"depth": 0, "start": "0x0", "end": "0xfff", "name": "CXL Window 0"}"""));

        assertEquals(List.of(), List.copyOf(schema().validate(later)));
    }

    @Test
    void theSchemaKnowsEveryWordOfTheModel() throws IOException {
        assertWords("/$defs/decision/properties/firmware/enum", FirmwareKind.values());
        assertWords("/$defs/decision/properties/owner/enum", Owner.values());
        assertWords("/$defs/decision/properties/device/enum", DeviceKind.values());
        assertWords("/$defs/decision/properties/use/enum", Use.values());
        assertWords("/$defs/decision/properties/confidence/enum", Confidence.values());
        assertWords("/$defs/finding/properties/severity/enum", Severity.values());
        assertWords("/$defs/finding/properties/responsible/enum", Responsible.values());
    }

    @Test
    void theSchemaDescribesEveryKeyAndAllowsNoOther() throws IOException {
        for (JsonNode object : schemaText().findParents("properties")) {
            assertFalse(object.get("additionalProperties").asBoolean(true), object.toString());
            object.get("properties").properties().forEach(key ->
                    assertTrue(key.getValue().has("description") || key.getValue().has("$ref"), key.getKey()));
        }
    }

    private static void assertWords(String pointer, Labelled... words) throws IOException {
        assertEquals(new TreeSet<>(Arrays.stream(words).map(Labelled::label).toList()),
                new TreeSet<>(StreamSupport.stream(schemaText().at(pointer).spliterator(), false)
                        .map(JsonNode::asText).toList()));
    }

    private JsonNode json() throws IOException {
        return MAPPER.readTree(Sample.write(new JsonFormat(), report));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText());
    }

    private static JsonNode schemaText() throws IOException {
        try (InputStream in = JsonFormat.class.getResourceAsStream("report.schema.json")) {
            return MAPPER.readTree(in);
        }
    }
}
