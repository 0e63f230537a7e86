/**
 * What was concluded, in the formats that people and machines read.
 *
 * <p>Nothing here concludes anything about memory: texts come from the cards of the rules, values from the findings and
 * decisions. Every format writes the same bytes for the same report.
 */
package memwarden.report;
