/**
 * Tables of the firmware and of devices: CEDT, SRAT, SLIT, HMAT and CDAT; raw, as hex dumps of acpidump and iasl, or
 * disassembled by iasl.
 *
 * <p>A new ACPI table is an {@link memwarden.ingest.capture.tables.AcpiTable} in the list of
 * {@link memwarden.ingest.capture.tables.AcpiTables}, and is then read from dumps too. If it consists of structures with
 * types and lengths, {@link memwarden.ingest.capture.tables.StructureWalk} walks over them, reports bad lengths, and
 * hands over each as a {@link memwarden.ingest.capture.tables.Structure}, which reports what is reserved in it. What is
 * broken is a defect with the structure, the field and its offset, and the rest of the table is still read.
 */
package memwarden.ingest.capture.tables;
