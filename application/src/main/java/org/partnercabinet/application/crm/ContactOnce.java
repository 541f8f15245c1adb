package org.partnercabinet.application.crm;

import java.util.function.LongFunction;

/** A person's contact in the portal, found or made once, whatever it is needed for. */
public final class ContactOnce {
    private final Crm crm;
    private final CreateOnce once;

    public ContactOnce(Crm crm, CreateOnce once) {
        this.crm = crm;
        this.once = once;
    }

    /**
     * Does something with the contact. When that is refused because the contact is not there any more, since people
     * deleted or merged it, it is looked for anew and tried once more.
     *
     * @throws CrmFailure as the calls do
     */
    <T> T with(NewDeal.Person person, LongFunction<T> work) {
        long contact = of(person);
        try {
            return work.apply(contact);
        } catch (CrmFailure failure) {
            boolean refused = failure.executed() == CrmFailure.Executed.REFUSED;
            if (!refused || crm.contact(contact).isPresent()) throw failure;
            once.forget(key(person), String.valueOf(contact));
            return work.apply(of(person));
        }
    }

    private long of(NewDeal.Person person) {
        return Long.parseLong(once.handle(
                key(person),
                () -> crm.findContact(person).map(String::valueOf),
                () -> String.valueOf(crm.addContact(person))));
    }

    private static String key(NewDeal.Person person) {
        return "contact:" + person.client().value();
    }
}
