package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A page's content in the house's measure; views build one and fill it. */
@Tag("main")
public class Page extends Component implements HasComponents, HasStyle {

    public Page(Component... parts) {
        addClassName("ws-page");
        add(parts);
    }
}
