/**
 * Readers of what users hand in. Each yields records of {@link memwarden.model}, or problems that say where the input
 * cannot be understood, why, and what to write instead. No reader guesses, and none throws for bad input.
 */
package memwarden.ingest;
