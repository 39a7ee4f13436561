package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.Rome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The effects of all actions in all strata, as one run estimated them. */
public final class ActionEffects {

    private static final int STRATA = Rome.DOMAINS * DurationBand.values().length;
    private static final int HORIZONS = Horizon.values().length;

    private final Effect[] effects = new Effect[Action.COUNT * HORIZONS * STRATA];
    private final List<Effect> all;

    public ActionEffects(Collection<Effect> effects) {
        all = List.copyOf(effects);
        for (var effect : effects) {
            this.effects[at(effect.action(), effect.horizon(), effect.domain(), effect.band())] = effect;
        }
    }

    /** No effect is known: what is said of actions then rests on rules alone. */
    public static ActionEffects none() {
        return new ActionEffects(List.of());
    }

    /** Empty where there is no evidence yet. */
    public Optional<Effect> of(Action action, Horizon horizon, int domain, DurationBand band) {
        return Optional.ofNullable(effects[at(action, horizon, domain, band)]);
    }

    public List<Effect> all() {
        return all;
    }

    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (var effect : all) {
            out.writeByte(effect.action().ordinal());
            out.writeByte(effect.horizon().ordinal());
            out.writeByte(effect.domain());
            out.writeByte(effect.band().ordinal());
            out.writeLong(effect.treated());
            out.writeLong(effect.controls());
            out.writeDouble(effect.raw());
            out.writeDouble(effect.shrunk().value());
            out.writeDouble(effect.shrunk().low());
            out.writeDouble(effect.shrunk().high());
            out.writeLong(effect.shrunk().n());
            out.writeDouble(effect.sd());
            out.writeByte(effect.grade().ordinal());
        }
    }

    public static ActionEffects readFrom(DataInput in) throws IOException {
        var effects = new ArrayList<Effect>();
        for (int left = in.readInt(); left > 0; left--) {
            effects.add(new Effect(
                    Action.values()[in.readUnsignedByte()],
                    Horizon.values()[in.readUnsignedByte()],
                    in.readUnsignedByte(),
                    DurationBand.values()[in.readUnsignedByte()],
                    in.readLong(),
                    in.readLong(),
                    in.readDouble(),
                    new Estimate(in.readDouble(), in.readDouble(), in.readDouble(), in.readLong()),
                    in.readDouble(),
                    EvidenceGrade.values()[in.readUnsignedByte()]));
        }
        return new ActionEffects(effects);
    }

    private static int at(Action action, Horizon horizon, int domain, DurationBand band) {
        return ((action.ordinal() * HORIZONS + horizon.ordinal()) * Rome.DOMAINS + domain)
                        * DurationBand.values().length
                + band.ordinal();
    }
}
