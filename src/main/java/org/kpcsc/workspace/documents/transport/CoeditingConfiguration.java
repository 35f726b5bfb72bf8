package org.kpcsc.workspace.documents.transport;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts co-drafting at its address; a handshake from a foreign origin is refused with 403. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(Limits.class)
class CoeditingConfiguration implements WebSocketConfigurer {

    private final CoeditingHandler handler;

    CoeditingConfiguration(CoeditingHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // Without a list of origins only the same one is let in, and a client that names none: no
        // browser does that, and another program has to bring the cookie itself.
        registry.addHandler(handler, CoeditingHandler.ADDRESS + "**")
                .setHandshakeHandler(new Handshake())
                .addInterceptors(new ReadableOrigin());
    }

    /** After whatever chooses the threads that serve requests. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> promptCompletion() {
        return server ->
                server.addProtocolHandlerCustomizers(handler -> {
                    var threads = handler.getExecutor();
                    if (threads != null) {
                        handler.setExecutor(new PromptCompletion(threads));
                    }
                });
    }
}
