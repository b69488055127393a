package org.rachis.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds phrases in free text. Words, runs of letters and digits, are compared whole and without regard to case, so that
 * "methylprednisolone" does not hold "prednisolone"; of two phrases that begin at the same word the longer one is found,
 * and the search goes on behind it.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {

    private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

    private record Phrase<T>(List<String> words, T meaning) {}

    /** @throws IllegalArgumentException when a phrase has no word */
    public PhraseIndex(Map<String, T> meanings) {
        meanings.forEach((phrase, meaning) -> {
            List<String> words = words(phrase);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("A phrase needs a word: \"" + phrase + "\".");
            }
            byFirstWord
                    .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase<>(words, meaning));
        });
        byFirstWord.values().forEach(phrases -> phrases.sort(Comparator.comparingInt(phrase -> -phrase.words.size())));
    }

    /** What the phrases in a text stand for, in their order there; the same may stand there twice. */
    public List<T> in(String text) {
        List<String> words = words(text);
        List<T> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Phrase<T>> phrase = phraseAt(words, at);
            phrase.ifPresent(here -> found.add(here.meaning));
            at += phrase.map(here -> here.words.size()).orElse(1);
        }
        return found;
    }

    private Optional<Phrase<T>> phraseAt(List<String> words, int start) {
        for (Phrase<T> phrase : byFirstWord.getOrDefault(words.get(start), List.of())) {
            int end = start + phrase.words.size();
            if (end <= words.size() && words.subList(start, end).equals(phrase.words)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < lower.length()) {
            int end = endOfWord(lower, start);
            if (end > start) {
                words.add(lower.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /** Splitting by an expression took a tenth of the time of judging a small chart. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
