package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.notifications.WaitingList;

/** How much waits for a person on Home, as it changes. */
@SpringComponent
@UIScope
class WaitingCount extends Span {

    private static final long serialVersionUID = 1L;

    private final transient WaitingList waiting;
    private final transient CurrentActor currentActor;
    private final transient OpenHomes changes;

    WaitingCount(WaitingList waiting, CurrentActor currentActor, OpenHomes changes) {
        this.waiting = waiting;
        this.currentActor = currentActor;
        this.changes = changes;
        addClassName("ws-count");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (currentActor.find().isPresent()) {
            changes.add(attached, event -> count());
            follow(attached.getUI());
        }
    }

    /** What one goes to may be what waited. */
    private void follow(UI page) {
        var arrivals = page.addAfterNavigationListener(arrived -> count());
        addDetachListener(detached -> {
            detached.unregisterListener();
            arrivals.remove();
        });
    }

    /** The number alone is seen; what it counts is said to whoever hears the page. */
    private void count() {
        var things = waiting.mine().size();
        removeAll();
        if (things > 0) {
            var number = new Span(String.valueOf(things));
            number.getElement().setAttribute("aria-hidden", "true");
            var words = new Span(getTranslation("shell.waiting", things));
            words.addClassName("ws-unseen");
            add(number, words);
        }
    }
}
