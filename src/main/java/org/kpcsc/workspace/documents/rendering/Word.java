package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;

/**
 * The smallest piece of a comparison: a word, a space, a sign, with the marks it bears.
 *
 * <p>Words with the same letters and other marks differ, so that a link led elsewhere is seen.
 * Where they stand makes no difference.
 *
 * @param place what it stands in besides the block: a footnote, a citation, or nothing
 * @param at the position in its document where it begins
 * @param to where it ends; where it begins for a word of an attribute
 */
public record Word(String text, List<Mark> marks, String place, int at, int to) {

    private static final String ADDRESS = "address";

    public Word {
        marks = List.copyOf(marks);
    }

    /** The address of a link, told beside its words. */
    Word address(String address) {
        return new Word(" (" + address + ")", List.of(), ADDRESS, at, to);
    }

    /** Whether a reader would count it as a word. */
    public boolean isCounted() {
        return !place.equals(ADDRESS) && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it is the same word, whatever marks it bears. */
    boolean hasLettersOf(Word other) {
        return text.equals(other.text) && place.equals(other.place);
    }

    /** Whether it is no part of the text unless a suggestion is accepted. */
    boolean isSuggested() {
        return has("insertion");
    }

    /** Whether it leaves the text when a suggestion is accepted. */
    boolean isSuggestedGone() {
        return has("deletion");
    }

    private boolean has(String type) {
        return marks.stream().anyMatch(mark -> mark.type().name().equals(type));
    }

    /** Its marks but for those that suggest to put it in or to take it out. */
    List<Mark> formats() {
        return marks.stream()
                .filter(mark -> !Suggestions.PUT_OR_TAKE.contains(mark.type().name()))
                .toList();
    }

    Optional<Mark> link() {
        return marks.stream().filter(mark -> mark.type().name().equals("link")).findFirst();
    }

    boolean isSpace() {
        return text.isBlank() && marks.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Word word
                && text.equals(word.text)
                && marks.equals(word.marks)
                && place.equals(word.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, marks, place);
    }
}
