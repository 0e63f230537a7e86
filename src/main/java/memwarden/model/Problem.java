package memwarden.model;

/**
 * Input that could not be understood. It says nothing about memory: findings do.
 *
 * @param at where; its pointer may be empty
 * @param what is wrong, with the words that were read
 * @param why it matters
 * @param remedy what to do, with a "did you mean" where something is close
 */
public record Problem(Place at, String what, String why, String remedy) {
}
