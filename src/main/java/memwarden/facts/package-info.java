/**
 * The vocabulary that rules speak: base facts, derived facts, measures, decisions and findings.
 *
 * <p>The records of {@link memwarden.model} that describe one thing ({@link memwarden.model.EfiRange},
 * {@link memwarden.model.Cfmws}, ...) are base facts as they are. The records here are what the rules conclude from
 * them ({@link memwarden.facts.Claim}, ...), and what geometry measures between two strata
 * ({@link memwarden.facts.Overlap}, {@link memwarden.facts.Segment}, ...). Nothing in this package decides anything.
 */
package memwarden.facts;
