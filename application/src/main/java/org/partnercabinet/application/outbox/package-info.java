/** What must happen outside once a transaction has committed, and whatever is due at a time. One mechanism, safe with several processes. */
package org.partnercabinet.application.outbox;
