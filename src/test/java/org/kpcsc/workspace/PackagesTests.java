package org.kpcsc.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackagesTests {

    private static final Path SOURCES = Path.of("src/main/java");

    static Stream<Path> packages() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageSaysInOneSentenceWhatItIsAndThatNothingInItIsNull(Path folder)
            throws IOException {
        var info = folder.resolve("package-info.java");
        assertThat(info).exists();
        var text = Files.readString(info);
        assertThat(text).startsWith("/**").contains("@NullMarked");
        assertThat(sentence(text)).endsWith(".").doesNotContain(". ");
    }

    private static String sentence(String info) {
        return info.substring("/**".length(), info.indexOf("*/"))
                .replaceAll("\\s*\\n \\*", " ")
                .split("<p>")[0]
                .strip();
    }
}
