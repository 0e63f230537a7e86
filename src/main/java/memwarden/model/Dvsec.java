package memwarden.model;

/**
 * What the PCIe DVSEC for CXL devices says of decoding (CXL 3.1, section 8.1.3).
 *
 * @param memEnabled Mem_Enable of DVSEC CXL Control
 * @param hdmEnabled HDM Decoder Enable, of the decoder capability, which puts the ranges out of use
 * @param ranges its range registers that decode something
 */
public record Dvsec(Truth memEnabled, Truth hdmEnabled, Section<DvsecRange> ranges) {
}
