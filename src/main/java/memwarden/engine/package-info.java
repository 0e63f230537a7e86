/**
 * The rule base, sessions, stages and provenance. Nothing here knows what a rule is about: it inserts facts, gives each
 * stratum its turn, has the geometry measured in between, and keeps the reason of every conclusion.
 */
package memwarden.engine;
