package org.kpcsc.workspace.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressesTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/statements/a", "/workspaces", "/wp-admin", "/error", ""})
    void coverWhatIsNotTheWorkspace(String path) {
        assertThat(PublicAddresses.cover(asked(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workspace", "/workspace/", "/login", "/coediting/x", "/answer/x"})
    void leaveOutTheWorkspace(String path) {
        assertThat(PublicAddresses.cover(asked(path))).isFalse();
    }

    @Test
    void readTheAddressAsTheContainerDoes() {
        var request = new MockHttpServletRequest("GET", "/%77orkspace/statements");
        request.setServletPath("/workspace");
        request.setPathInfo("/statements");
        assertThat(PublicAddresses.cover(request)).isFalse();
    }

    @Test
    void coverErrorPagesWhereverTheErrorCameFrom() {
        var request = asked("/login");
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(PublicAddresses.cover(request)).isTrue();
    }

    private static MockHttpServletRequest asked(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
