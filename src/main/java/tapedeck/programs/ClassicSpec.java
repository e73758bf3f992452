package tapedeck.programs;

import java.util.List;
import java.util.Optional;
import tapedeck.array.Generator;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/**
 * Describes the classic first network: two layers of weights, sigmoid twice, half the sum of the squared errors. What is
 * predicted are classes.
 *
 * @param data the rows in the order that their seed draws, which is also the default of weights and batches; a run of another
 *        seed divides them anew
 * @param hidden neurons of the hidden layer
 */
public record ClassicSpec(TableSource data, int hidden) implements Provenance.Blueprint {
    public ClassicSpec {
        data = data.inOrder(Generator.manualSeed(data.seed()).randperm(data.size()));
    }

    /** Columns of its output: one for each class. */
    public int outputs() {
        return data.classes().size();
    }

    @Override
    public int trainRows() {
        return data.trainRows(1);
    }

    @Override
    public List<Integer> widths() {
        return List.of(data.inputs(), hidden, outputs());
    }

    @Override
    public Optional<Provenance.Blueprint> widened(int width) {
        return Optional.of(new ClassicSpec(data, width));
    }

    @Override
    public Program drawn(String id, Message title, Settings defaults) {
        return new ClassicProgram(id, title, this, defaults, new Provenance.Network(this));
    }

    /**
     * The same, its rows divided by another seed: the chain learns its numbers anew from those for training. Slow.
     *
     * @throws ProgramException if these cannot be trained on
     */
    ClassicSpec withSeed(long seed) throws ProgramException {
        Preparation chain = data.prepared().preparation();
        return new ClassicSpec(TableNetwork.source(data.table(), chain.withSplit(chain.split().withSeed(seed))),
                hidden);
    }
}
