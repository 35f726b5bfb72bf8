package org.kpcsc.workspace.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that time comes from. */
@Configuration(proxyBeanMethods = false)
class SystemTime {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
