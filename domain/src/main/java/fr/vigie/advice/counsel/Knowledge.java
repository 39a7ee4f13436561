package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.market.MarketSource;
import fr.vigie.advice.model.ActionEffects;
import fr.vigie.advice.model.BaselineHazard;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run of advice knows. It lets through only what may be told: what rests on made-up paths, or on a made-up
 * market, doesn't exist outside demonstration mode, so that nothing that asks it can tell it to a person.
 */
public final class Knowledge {

    private final Market market;
    private final Map<MarketFigure, MarketSource> sources;
    private final boolean demonstration;
    private final BaselineHazard hazard;
    private final ActionEffects effects;
    private final boolean synthetic;

    private Knowledge(
            Market market,
            Map<MarketFigure, MarketSource> sources,
            boolean demonstration,
            BaselineHazard hazard,
            ActionEffects effects,
            boolean synthetic) {
        this.market = Objects.requireNonNull(market);
        this.sources = sources;
        this.demonstration = demonstration;
        this.hazard = hazard;
        this.effects = effects;
        this.synthetic = synthetic;
    }

    /**
     * The market alone: advice then rests on its figures and on rules.
     *
     * @param sources where each figure comes from; a figure without a source is used by rules and not told
     * @param demonstration whether this installation is a demonstration, where what is made up may be shown
     */
    public static Knowledge of(Market market, Map<MarketFigure, MarketSource> sources, boolean demonstration) {
        var told = new EnumMap<MarketFigure, MarketSource>(MarketFigure.class);
        told.putAll(sources);
        return new Knowledge(market, told, demonstration, null, ActionEffects.none(), false);
    }

    /**
     * The same, with what was estimated from paths.
     *
     * @param synthetic whether the paths were made up; outside a demonstration this then changes nothing
     */
    public Knowledge withPaths(BaselineHazard hazard, ActionEffects effects, boolean synthetic) {
        Objects.requireNonNull(hazard);
        Objects.requireNonNull(effects);
        return synthetic && !demonstration
                ? this
                : new Knowledge(market, sources, demonstration, hazard, effects, synthetic);
    }

    public Market market() {
        return market;
    }

    /** Never null: unknown where nothing is known, or where it is made up and this is no demonstration. */
    public MarketCell cell(int occupation, Department department) {
        return isMarketUsable() ? market.cell(occupation, department) : MarketCell.UNKNOWN;
    }

    /** Where a figure comes from; empty where that isn't known, and the figure is then not to be told. */
    public Optional<MarketSource> source(MarketFigure figure) {
        return isMarketUsable() ? Optional.ofNullable(sources.get(figure)) : Optional.empty();
    }

    /** Empty where no paths are known that may be used. */
    public Optional<BaselineHazard> hazard() {
        return Optional.ofNullable(hazard);
    }

    /** None where no paths are known that may be used. */
    public ActionEffects effects() {
        return effects;
    }

    /** Whether what is told of paths is made up: every sentence that rests on it has to say so. */
    public boolean isSynthetic() {
        return synthetic;
    }

    /** Whether the market's figures are made up: every sentence that rests on them has to say so. */
    public boolean isMarketMadeUp() {
        return market.isDemonstration();
    }

    /** The occupation's title, or its code where this market has none of that code. */
    public String title(Rome occupation) {
        var index = market.occupations().index(occupation);
        return index.isPresent() ? market.title(index.getAsInt()) : occupation.code();
    }

    private boolean isMarketUsable() {
        return demonstration || !market.isDemonstration();
    }
}
