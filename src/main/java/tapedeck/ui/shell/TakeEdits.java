package tapedeck.ui.shell;

import tapedeck.ui.link.Workbench;
import tapedeck.ui.takes.TakeActions;

/** Does with the takes of a workbench what their table asks. */
final class TakeEdits implements TakeActions {
    private final Workbench workbench;

    TakeEdits(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public void rename(int id, String name) {
        workbench.edit(id, each -> each.named(name));
    }

    @Override
    public void colour(int id, int colour) {
        workbench.edit(id, each -> each.coloured(colour));
    }

    @Override
    public void show(int id, boolean visible) {
        workbench.edit(id, each -> each.shown(visible));
    }

    @Override
    public void delete(int id) {
        workbench.remove(id);
    }

    @Override
    public void makeCurrent(int id) {
        workbench.select(id);
    }
}
