package tapedeck.ui.inspector;

/** The inspector's pages, in their order. */
public enum InspectorTab {
    VALUES("inspector.tab.values"), WHY("inspector.tab.why"), CHECK("inspector.tab.check"), SAVED(
            "inspector.tab.saved");

    private final String title;

    InspectorTab(String title) {
        this.title = title;
    }

    /** Its title's key. */
    String title() {
        return title;
    }
}
