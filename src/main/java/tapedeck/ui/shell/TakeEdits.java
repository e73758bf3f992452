package tapedeck.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tapedeck.deck.race.SeedRuns;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.text.Message;
import tapedeck.ui.link.Notices;
import tapedeck.ui.link.Workbench;
import tapedeck.ui.takes.TakeActions;

/** Does with the takes of a workbench what their table asks, each as one edit. */
final class TakeEdits implements TakeActions {
    private final Workbench workbench;
    private final Notices notices;
    private final EditStack edits;

    /** The part of a take that an edit is of. */
    private enum Part {
        PLACE, NAME, COLOUR, CURVE, NOTES, PIN, GROUP, REPEATS
    }

    private record Of(int take, Part part) {}

    TakeEdits(Workbench workbench, Notices notices, EditStack edits) {
        this.workbench = workbench;
        this.notices = notices;
        this.edits = edits;
    }

    /** Sets a part of a take that is there and has another value. */
    private <T> void set(int id, Part part, String label, Function<Take, T> now, BiFunction<Take, T, Take> with,
            T value) {
        workbench.takes().stream().filter(each -> each.id() == id && !now.apply(each).equals(value)).findFirst()
                .ifPresent(take -> {
                    Edit edit = Edit.ofValue(new Of(id, part), Message.of(label, "name", take.name()),
                            to -> workbench.edit(id, each -> with.apply(each, to)), now.apply(take), value);
                    if (part == Part.NOTES) {
                        edits.performStep(edit);
                    } else {
                        edits.perform(edit);
                    }
                });
    }

    @Override
    public void rename(int id, String name) {
        set(id, Part.NAME, "takes.edit.name", Take::name, Take::named, Message.verbatim(name));
    }

    @Override
    public void colour(int id, int colour) {
        set(id, Part.COLOUR, "takes.edit.colour", Take::colour, Take::coloured, colour);
    }

    @Override
    public void show(int id, boolean visible) {
        set(id, Part.CURVE, visible ? "takes.edit.show" : "takes.edit.hide", Take::visible, Take::shown, visible);
    }

    @Override
    public void note(int id, String notes) {
        set(id, Part.NOTES, "takes.edit.notes", take -> take.page().notes(),
                (take, text) -> take.with(take.page().noted(text)), notes);
    }

    @Override
    public void noted() {
        edits.endSteps();
    }

    @Override
    public void pin(int id, boolean pinned) {
        set(id, Part.PIN, pinned ? "takes.edit.pin" : "takes.edit.unpin", take -> take.page().pinned(),
                (take, on) -> take.with(take.page().pinned(on)), pinned);
    }

    @Override
    public void group(List<Integer> ids, String group) {
        List<Take> takes = workbench.takes().stream()
                .filter(each -> ids.contains(each.id()) && !each.page().group().equals(group)).toList();
        if (!takes.isEmpty()) {
            Message names = Message.list(takes.stream().map(Take::name).toList());
            edits.perform(new Edit(new Of(takes.getLast().id(), Part.GROUP), group.isEmpty()
                    ? Message.of("takes.edit.ungroup", "name", names)
                    : Message.of("takes.edit.group", "name", names, "group", group),
                    () -> takes.forEach(each -> group(each, group)),
                    () -> takes.forEach(each -> group(each, each.page().group()))));
        }
    }

    private void group(Take take, String group) {
        workbench.edit(take.id(), each -> each.with(each.page().grouped(group)));
    }

    @Override
    public void perform(Edit edit) {
        edits.perform(edit);
    }

    @Override
    public Optional<Message> refusesRepeat(int id) {
        return workbench.rest().refusesRepeat(id);
    }

    @Override
    public SeedRuns repeat(Take take, int seeds) {
        long room = workbench.rest().sideRuns().room();
        SeedRuns runs = new SeedRuns(workbench.rest().program(take.id()), take.begun(), take.changes().commands(),
                Math.max(take.losses().iterations(), workbench.rest().updated(take.id())), seeds, room);
        workbench.rest().sideRuns().lend(runs.bytes(), runs::isClosed);
        return runs;
    }

    @Override
    public void repeated(int id, Repeats repeats) {
        set(id, Part.REPEATS, "takes.edit.repeats", take -> Optional.ofNullable(take.page().repeats()),
                (take, runs) -> take.with(take.page().repeated(runs.orElse(null))), Optional.of(repeats));
    }

    @Override
    public void delete(int id) {
        Message name = workbench.takes().stream().filter(each -> each.id() == id).findFirst().map(Take::name)
                .orElse(Message.verbatim(""));
        notices.perform(new Edit(new Of(id, Part.PLACE), Message.of("takes.edit.delete", "name", name),
                () -> workbench.keep(id, false), () -> workbench.keep(id, true)),
                Message.of("takes.delete.said", "name", name));
    }

    @Override
    public void makeCurrent(int id) {
        workbench.select(id);
    }
}
