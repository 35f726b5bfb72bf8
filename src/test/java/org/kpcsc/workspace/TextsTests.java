package org.kpcsc.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that a person reads stands in the bundles, in all three languages. */
class TextsTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern WORDS =
            Pattern.compile("\\p{L}{2,}[ ’']\\p{L}{2,}|^\\p{Lu}\\p{Ll}+$");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt"})
    void everyEnglishTextHasItsTranslation(String language) throws IOException {
        assertThat(texts(language).keySet()).isEqualTo(texts("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt"})
    void everyTranslationTakesTheSameArguments(String language) throws IOException {
        var translated = texts(language);
        texts("en")
                .forEach((key, text) ->
                        assertThat(arguments(translated.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt"})
    void textsAreNotEmptyAndUseTypographicApostrophes(String language) throws IOException {
        assertThat(texts(language))
                .allSatisfy(
                        (key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
    }

    /**
     * A colon and guillemets take a no-break space in French, and ; ! ? a narrow one; https: and
     * tel: none.
     */
    @Test
    void frenchPunctuationIsNotPartedFromItsWords() throws IOException {
        assertThat(texts("fr"))
                .allSatisfy((key, text) ->
                        assertThat(text)
                                .as(key)
                                .doesNotContainPattern("[^\\u00a0]»|«[^\\u00a0]")
                                .doesNotContainPattern("[^\\u202f][;!?]")
                                .doesNotContainPattern("(?<!\\u00a0|https|tel):"));
    }

    @Test
    void keysThatTheCodeNamesExist() throws IOException {
        var known = texts("en").keySet();
        var prefixes = new TreeSet<String>();
        known.forEach(key -> prefixes.add(key.substring(0, key.indexOf('.'))));
        var missing = new TreeSet<String>();
        for (var file : sources()) {
            var source = Files.readString(file);
            literals(file)
                    .filter(text -> KEY.matcher(text).matches())
                    .filter(text -> prefixes.contains(text.substring(0, text.indexOf('.'))))
                    .filter(text -> isPassedOn(source, text))
                    .filter(text -> !known.contains(text))
                    .forEach(text -> missing.add(file.getFileName() + ": " + text));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void viewsHoldNoTextOfTheirOwn() throws IOException {
        var own = new TreeSet<String>();
        for (var file : sources()) {
            if (isView(file)) {
                literals(file)
                        .filter(text -> WORDS.matcher(text).find())
                        .forEach(text -> own.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(own).isEmpty();
    }

    private static boolean isPassedOn(String source, String text) {
        return source.contains("(\"" + text + "\"")
                && !source.contains("@Value(\"" + text)
                && !source.contains("getProperty(\"" + text)
                && !text.endsWith(".properties");
    }

    private static boolean isView(Path file) {
        var path = file.toString().replace('\\', '/');
        return Stream.of("/ui/", "/uikit/", "/shell/", "/organisations/page/", "/documents/editor/")
                .anyMatch(path::contains);
    }

    private static Stream<String> literals(Path file) throws IOException {
        var code = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            var bare = line.strip();
            if (!bare.startsWith("*") && !bare.startsWith("//") && !bare.startsWith("/*")) {
                code.add(line);
            }
        }
        return STRING.matcher(String.join("\n", code)).results().map(found -> found.group(1));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static TreeMap<String, String> texts(String language) throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(BUNDLES)) {
            files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .map(TextsTests::load)
                    .forEach(properties ->
                            properties
                                    .stringPropertyNames()
                                    .forEach(key -> all.put(key, properties.getProperty(key))));
        }
        return all;
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
