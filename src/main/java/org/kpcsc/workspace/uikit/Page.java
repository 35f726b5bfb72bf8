package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A page's content in the house's measure; views build one and fill it. */
@Tag("main")
@JsModule("./uikit/connection.ts")
@JsModule("./uikit/date-picker.ts")
@JsModule("./uikit/dialogs.ts")
@JsModule("./uikit/focus.ts")
@JsModule("./uikit/limits.ts")
public class Page extends Component implements HasComponents, HasStyle {

    /** The id of what a page is about, for the link that skips the frame. */
    public static final String CONTENT = "content";

    public Page(Component... parts) {
        setId(CONTENT);
        getElement().setAttribute("tabindex", "-1");
        addClassName("ws-page");
        add(parts);
    }
}
