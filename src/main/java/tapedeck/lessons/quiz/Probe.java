package tapedeck.lessons.quiz;

import tapedeck.text.Message;

/** Something that can be looked into in a sabotaged run. Each costs one. */
public enum Probe {
    /** The gradients of the parameters, at first and later. */
    GRADIENT("cases.probe.gradient", "cases.probe.gradient.head"),
    /** Three rows: what goes in, what comes out, what was asked for. */
    ROW("cases.probe.row", "cases.probe.row.head"),
    /** The shapes of what is made on the way to the loss. */
    SIZES("cases.probe.sizes", "cases.probe.sizes.head"),
    /** The lines about the mistake. */
    LINE("cases.probe.line", "cases.probe.line.head"),
    /** A number of each parameter before and after a step. */
    STEP("cases.probe.step", "cases.probe.step.head");

    private final String name;
    private final String head;

    Probe(String name, String head) {
        this.name = name;
        this.head = head;
    }

    /** What it is called. */
    public Message title() {
        return Message.of(name);
    }

    /** What its columns are, in a few words. */
    public Message head() {
        return Message.of(head, "iteration", PracticeRun.LATER);
    }
}
