package org.partnercabinet.bitrix24.practice.methods;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bitrix24.practice.crm.BadValue;
import org.partnercabinet.bitrix24.practice.setup.Switches;
import org.partnercabinet.bitrix24.practice.setup.Switches.BatchBilling;

/** Finds a method, checks that this caller may call it now, runs it and bills it. */
public final class Dispatcher {
    private final Portal portal;
    private final OperatingTime operating;
    private final Methods methods;

    public Dispatcher(Portal portal, OperatingTime operating, EventMethods events) {
        this.methods = new Methods(events);
        this.portal = portal;
        this.operating = operating;
    }

    /** One call by itself, {@code batch} included. */
    public Outcome call(Caller caller, String method, Map<String, ?> parameters, BatchFaults faults) {
        String name = method.toLowerCase(Locale.ROOT);
        var call = new Call(parameters, caller, portal);
        if (name.equals("batch")) {
            return batch(call, faults);
        }
        return run(call, name, true);
    }

    private Outcome batch(Call call, BatchFaults faults) {
        String who = call.caller().credential();
        BatchBilling billing = switches().batchBilling();
        if (billing != BatchBilling.AS_BATCH) {
            var result = new Batch(this, call, faults).run(Optional.empty());
            return new Outcome(result, null, true, BigDecimal.ZERO, Optional.empty());
        }
        try {
            operating.check(who, "batch", switches().operatingLimit());
        } catch (RestError e) {
            return Outcome.refused(e);
        }
        BigDecimal cost = Batch.cost(call, operating).max(new BigDecimal("0.1"));
        operating.bill(who, "batch", cost);
        var reading = operating.reading(who, "batch");
        return new Outcome(new Batch(this, call, faults).run(reading), null, true, cost, reading);
    }

    /** A command of a batch: billed under its own name only when the portal bills so. */
    Outcome command(Call batch, String method, Map<String, ?> parameters) {
        var call = new Call(parameters, batch.caller(), portal);
        return run(call, method.toLowerCase(Locale.ROOT), switches().batchBilling() == BatchBilling.NESTED);
    }

    private Outcome run(Call call, String name, boolean billed) {
        String who = call.caller().credential();
        Methods.Entry entry;
        try {
            entry = allowed(call, name);
            if (billed) {
                operating.check(who, name, switches().operatingLimit());
            }
        } catch (RestError e) {
            return Outcome.refused(e);
        }
        BigDecimal cost = operating.costOf(name);
        if (billed) {
            operating.bill(who, name, cost);
        }
        var reading = billed ? operating.reading(who, name) : Optional.<OperatingTime.Reading>empty();
        try {
            Result result = portal.crm().atomically(() -> entry.method().call(call));
            return new Outcome(result, null, true, cost, reading);
        } catch (BadValue e) {
            return new Outcome(null, refusal(e), true, cost, reading);
        } catch (RestError e) {
            return new Outcome(null, e, true, cost, reading);
        }
    }

    private Methods.Entry allowed(Call call, String name) {
        Methods.Entry entry = methods.find(name)
                .orElseThrow(() -> RestError.methodNotFound(switches().methodNotFoundStatus()));
        if (!call.caller().has(entry.scope())) {
            throw RestError.insufficientScope();
        }
        if (entry.applicationOnly() && !call.caller().application()) {
            throw RestError.applicationRequired();
        }
        return entry;
    }

    private RestError refusal(BadValue e) {
        return e.scalarForMultiple()
                ? RestError.notIterable()
                : RestError.badValue(e.field().title(portal.language()), portal.language());
    }

    private Switches switches() {
        return portal.switches().now();
    }
}
