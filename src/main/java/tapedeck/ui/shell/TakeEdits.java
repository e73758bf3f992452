package tapedeck.ui.shell;

import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.text.Message;
import tapedeck.ui.link.Notices;
import tapedeck.ui.link.Workbench;
import tapedeck.ui.takes.TakeActions;

/** Does with the takes of a workbench what their table asks. */
final class TakeEdits implements TakeActions {
    private final Workbench workbench;
    private final Notices notices;

    /** What an edit is of that takes a take away. */
    private record Removed(int take) {}

    TakeEdits(Workbench workbench, Notices notices) {
        this.workbench = workbench;
        this.notices = notices;
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
        Message name = workbench.takes().stream().filter(each -> each.id() == id).findFirst().map(Take::name)
                .orElse(Message.verbatim(""));
        notices.perform(new Edit(new Removed(id), Message.of("takes.delete", "name", name),
                () -> workbench.keep(id, false), () -> workbench.keep(id, true)),
                Message.of("takes.delete.said", "name", name));
    }

    @Override
    public void makeCurrent(int id) {
        workbench.select(id);
    }
}
