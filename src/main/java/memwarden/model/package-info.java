/**
 * What a platform description says: immutable records, each of which knows where it was written.
 *
 * <p>Absent and unknown are different. An empty {@link memwarden.model.Section} that was stated means "there is none";
 * one that was not stated means "nobody said". The same holds for {@link memwarden.model.Truth#UNKNOWN} and for an
 * empty {@link java.util.Optional}.
 */
package memwarden.model;
