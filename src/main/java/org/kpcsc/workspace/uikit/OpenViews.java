package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kpcsc.workspace.kernel.NotPermittedException;

/**
 * The views of one sort that are open now, to let them hear of what others did.
 *
 * <p>Each hears on its own page and as its own reader, so that what it then asks for is checked
 * against the rights of whoever looks at it. A view is forgotten as soon as it leaves its page, or
 * the page is gone.
 *
 * @param <E> what they hear of, said only once it is committed
 */
public final class OpenViews<E> {

    private final Map<Component, Hearer<E>> views = new ConcurrentHashMap<>();

    private record Hearer<E>(UI page, Consumer<E> hears) {}

    /** From now until it is detached the view hears of everything that is told. */
    public void add(AttachEvent attached, Consumer<E> hears) {
        var view = attached.getSource();
        views.put(view, new Hearer<>(attached.getUI(), hears));
        view.addDetachListener(detached -> {
            detached.unregisterListener();
            views.remove(view);
        });
    }

    /** Returns at once: whoever did it waits for nobody's page, and no page for another. */
    public void tell(E event) {
        views.forEach((view, hearer) -> Thread.startVirtualThread(() -> tell(view, hearer, event)));
    }

    private void tell(Component view, Hearer<E> hearer, E event) {
        hearer.page()
                .accessLater(
                        () -> {
                            if (views.containsKey(view)) {
                                hear(hearer, event);
                            }
                        },
                        () -> views.remove(view))
                .run();
    }

    private static <E> void hear(Hearer<E> hearer, E event) {
        try {
            hearer.hears().accept(event);
        } catch (NotPermittedException signedOutMeanwhile) {
            // The page is about to be sent to the sign-in, and shows nothing new until then.
        }
    }
}
