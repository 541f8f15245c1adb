/** The product in a real browser: Chromium, driven by its own protocol; without one on the machine these are skipped. */
package org.partnercabinet.bootstrap.e2e.browser;
