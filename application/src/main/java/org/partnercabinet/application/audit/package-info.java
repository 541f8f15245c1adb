/**
 * Who changed what, when and from where. Stores are wrapped so that whatever people, keys and the portal change through
 * them is written down in the same transaction; use cases know nothing of it, and nothing here is changed or removed.
 */
package org.partnercabinet.application.audit;
