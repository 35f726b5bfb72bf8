package org.kpcsc.workspace.accounts.security;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;
import com.vaadin.flow.server.VaadinService;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.accounts.signin.PresentSignIn;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.mockito.ArgumentCaptor;

/** Which open pages go to the sign-in form. */
class OpenPagesTests {

    private static final int SOON = 10_000;

    private final StoredSignIns signIns = mock(StoredSignIns.class);
    private final PresentSignIn present = mock(PresentSignIn.class);
    private final OpenPages pages = new OpenPages(signIns, mock(Actors.class), present);
    private final VaadinService service = mock(VaadinService.class);
    private final Set<SignInId> ended = new HashSet<>();
    private UIInitListener opening;

    @BeforeEach
    void listen() {
        pages.serviceInit(new ServiceInitEvent(service));
        var listener = ArgumentCaptor.forClass(UIInitListener.class);
        verify(service).addUIInitListener(listener.capture());
        opening = listener.getValue();
    }

    @AfterEach
    void stop() {
        pages.stop();
    }

    @Test
    void aPageThatOpensWhileTheOthersAreLookedAtStays() {
        var late = mock(UI.class);
        when(signIns.liveOf(anyCollection()))
                .thenAnswer(asked -> {
                    open(late, SignInId.create());
                    return without(ended, asked.getArgument(0));
                })
                .thenAnswer(asked -> without(ended, asked.getArgument(0)));
        var over = mock(UI.class);
        var signIn = SignInId.create();
        open(over, signIn);
        ended.add(signIn);
        pages.accessChanged(new AccessChanged());

        verify(signIns, timeout(SOON).atLeast(2)).liveOf(anyCollection());
        verify(over).accessLater(any(SerializableRunnable.class), any());
        verify(late, never()).accessLater(any(SerializableRunnable.class), any());
    }

    private void open(UI page, SignInId signIn) {
        var who = new SignedIn(PersonId.create(), OrganisationId.create(), signIn);
        when(present.find()).thenReturn(Optional.of(who));
        when(page.accessLater(any(SerializableRunnable.class), any())).thenReturn(() -> {});
        opening.uiInit(new UIInitEvent(page, service));
    }

    private static Set<SignInId> without(Set<SignInId> ended, Collection<SignInId> asked) {
        var live = new HashSet<>(asked);
        live.removeAll(ended);
        return live;
    }
}
