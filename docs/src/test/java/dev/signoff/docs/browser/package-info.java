/** Chromium, driven by Selenium, with records of each page's activity. */
package dev.signoff.docs.browser;
