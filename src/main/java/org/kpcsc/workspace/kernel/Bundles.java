package org.kpcsc.workspace.kernel;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Gathers every text that people read.
 *
 * <p>Each module brings {@code messages/MODULE_LANGUAGE.properties} in UTF-8, one file for each
 * language; a key that is missing is an error, never shown as it is.
 */
@Configuration(proxyBeanMethods = false)
class Bundles {

    private static final String SUFFIX = "_en.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names());
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.ENGLISH);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static String[] names() throws IOException {
        var found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*" + SUFFIX);
        return Arrays.stream(found)
                .map(resource -> String.valueOf(resource.getFilename()))
                .map(file -> "messages." + file.substring(0, file.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
