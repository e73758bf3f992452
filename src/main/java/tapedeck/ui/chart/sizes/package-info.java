/** How large each layer's gradients, updates and activations are through time: small multiples in the place of the loss. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.chart.sizes;
