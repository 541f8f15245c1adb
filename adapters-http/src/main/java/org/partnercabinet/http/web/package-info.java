/** What every HTTP resource stands on: endpoints, checked input, answers, problems, the server. Knows no feature. */
package org.partnercabinet.http.web;
