package tapedeck.ui.shell;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.edit.Hand;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.Workbench;
import tapedeck.ui.takes.TakeActions;

/** Names, colours, hides, pins, groups and deletes takes, and writes notes to them. */
record TakesHand(Workbench workbench, TakeActions does) {
    private static final List<String> WORDS = List.of("", "slow", "why not");

    /** What can be taken back of a take. */
    private record Made(int id, Message name, int colour, boolean visible, TakeNotes page) {}

    /** Three takes of one lesson. */
    static Hand of(DeckLink link) {
        Workbench workbench = link.workbench();
        workbench.open(new Catalogue().find("xor").orElseThrow());
        await().until(() -> {
            link.pulse(System.nanoTime());
            return !workbench.takes().isEmpty();
        });
        workbench.again();
        workbench.again();
        link.edits().forget(_ -> true);
        TakesHand hand = new TakesHand(workbench, new TakeEdits(workbench, link.notices(), link.edits()));
        return new Hand(hand::made, hand::change);
    }

    private List<Made> made() {
        return workbench.takes().stream()
                .map(each -> new Made(each.id(), each.name(), each.colour(), each.visible(), each.page())).toList();
    }

    private void change(Random random) {
        Take take = Hand.any(workbench.takes(), random);
        int id = take.id();
        switch (random.nextInt(7)) {
            case 0 -> does.rename(id, "take " + random.nextInt(3));
            case 1 -> does.colour(id, random.nextInt(5));
            case 2 -> does.show(id, random.nextBoolean());
            case 3 -> does.pin(id, random.nextBoolean());
            case 4 -> does.group(List.of(id), Hand.any(WORDS, random));
            case 5 -> {
                does.note(id, Hand.any(WORDS, random));
                does.noted();
            }
            default -> {
                if (id != workbench.currentTake()) {
                    does.delete(id);
                }
            }
        }
    }
}
