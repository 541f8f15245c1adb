package org.partnercabinet.application.memory;

import org.partnercabinet.application.referral.Requests;

record MemoryRequests(MemoryDatabase db) implements Requests {
    @Override
    public void add(Request request) {
        db.expectTransaction();
        db.requests.put(request.id(), request);
    }
}
