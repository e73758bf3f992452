package tapedeck.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.autograd.Tensor;
import tapedeck.autograd.UpdateRule;
import tapedeck.optim.Optimizer;
import tapedeck.optim.Optimizers;
import tapedeck.optim.Option;
import tapedeck.optim.ParameterGroup;
import tapedeck.optim.SGD;

/** By what an optimizer of PyTorch's updates, from the settings of its group; of one we do not have, only those. */
final class UpdateRules {
    private UpdateRules() {}

    /**
     * The rule.
     *
     * @param kind the class, such as {@code SGD}
     * @param settings of the group, under PyTorch's names
     */
    static UpdateRule of(String kind, JsonMembers settings) {
        Map<String, Double> numbers = settings.numbers();
        List<Double> betas = settings.has("betas") ? settings.all("betas", JsonMembers::number) : List.of();
        ParameterGroup group = group(numbers.getOrDefault("lr", 0.0));
        for (Option option : Option.values()) {
            Double value = switch (option) {
                case BETA1 -> betas.isEmpty() ? null : betas.getFirst();
                case BETA2 -> betas.size() < 2 ? null : betas.get(1);
                default -> numbers.get(option.label());
            };
            if (value != null) {
                group.with(option, value);
                numbers.put(option.label(), value);
            }
        }
        Optional<Optimizer> ours = Optimizers.of(kind, List.of(group));
        List<String> rule = ours.map(each -> each.rule(group)).orElse(List.of());
        return new UpdateRule(rule, numbers, ours.orElse(null) instanceof SGD && rule.equals(plain()));
    }

    private static List<String> plain() {
        ParameterGroup group = group(1);
        return new SGD(List.of(group)).rule(group);
    }

    /** Of something: an optimizer of nothing cannot be made. */
    private static ParameterGroup group(double rate) {
        return new ParameterGroup("", List.of(Tensor.of(0).requiresGrad(true)), rate);
    }
}
