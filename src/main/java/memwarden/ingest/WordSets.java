package memwarden.ingest;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import memwarden.model.Labelled;

/** Lists of words in which order and repetition say nothing. */
final class WordSets {

    private WordSets() {
    }

    /**
     * The words of a list, in the order of declaration, so that what is printed of it is always the same.
     *
     * @param kind what a word is, with its article
     */
    static <E extends Enum<E> & Labelled> Optional<Set<E>> read(Fields fields, String key, String kind,
            Class<E> words) {
        return fields.values(key, fields.scalars().oneOf(kind, words.getEnumConstants())).map(list -> {
            Set<E> set = EnumSet.noneOf(words);
            set.addAll(list);
            return Collections.unmodifiableSet(set);
        });
    }
}
