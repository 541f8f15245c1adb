/**
 * Appeals come, are given to operators, wait, move and end. Whatever changes a load, the queue or who is available passes
 * the one gate ({@link org.partnercabinet.application.distribution.Desk}), so it happens one after another: no load is
 * ever above its limit, and nobody overtakes.
 */
package org.partnercabinet.application.distribution;
