/**
 * Readers of what real machines give away: tables, logs, listings. Each format has an {@link ArtefactReader}, which says
 * what an artefact says as values of a description, every value with the place that it was read from. The reader of
 * descriptions makes the model of them, so that a capture and the description imported from it are one thing.
 */
package memwarden.ingest.capture;
