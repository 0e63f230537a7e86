package memwarden.facts;

/**
 * The name of a DRL rule: the rule id, and behind {@code " : "} the variant where several DRL rules stand behind one
 * id.
 *
 * @param variant empty for the only, or the plain, rule of its id
 */
public record RuleName(String id, String variant) {

    private static final String SEPARATOR = " : ";

    public static RuleName parse(String drlName) {
        int cut = drlName.indexOf(SEPARATOR);
        return cut < 0 ? new RuleName(drlName, "")
                : new RuleName(drlName.substring(0, cut), drlName.substring(cut + SEPARATOR.length()));
    }

    @Override
    public String toString() {
        return variant.isEmpty() ? id : id + SEPARATOR + variant;
    }
}
