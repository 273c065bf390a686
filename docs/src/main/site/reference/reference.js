'use strict';
{
  const documents = {'ibm-mq': 'IBM MQ', 'rested': 'rested', 'rocket-chat': 'Rocket.Chat'};
  const schemes = {}; // of each document: the credentials that a header carries, and what login handed out for them

  const options = {
    customFetch: send,
    generateOperationSlug: operation => operation.operationId,
    setPageTitle: section => section.title ? section.title + ' · Signoff' : 'Reference · Signoff',
    theme: 'none',
    hiddenClients: true, // its own samples keep no cookies; ours are tested
    hideModels: true,
    documentDownloadType: 'none',
    showDeveloperTools: 'never',
    // What calls out, or invites to.
    withDefaultFonts: false,
    telemetry: false,
    agent: {disabled: true},
    mcp: {disabled: true},
    hideClientButton: true,
  };

  const reference = Scalar.createApiReference('#reference', configuration());

  // Scalar follows a link within a document, but not into another one.
  addEventListener('hashchange', event => {
    if (slug(event.oldURL) !== slug(event.newURL)) {
      location.reload();
    }
  });

  function slug(url) {
    return new URL(url).hash.slice(1).split('/', 1)[0];
  }

  function configuration() {
    const sources = Object.entries(documents).map(([slug, title]) => ({
      slug,
      title,
      url: slug + '.json',
      authentication: {securitySchemes: secrets(slug)},
    }));
    return {...options, sources};
  }

  function secrets(slug) {
    const known = Object.entries(schemes[slug] ?? {}).filter(([, scheme]) => scheme.secret);
    return Object.fromEntries(known.map(([name, scheme]) => [name, {'x-scalar-secret-token': scheme.secret}]));
  }

  async function send(input, init) {
    if (!(input instanceof Request)) {
      const response = await fetch(input, init);
      await read(learn(String(input), response.clone()));
      return response;
    }
    const response = await fetch(await withSlashes(input), init);
    await read(carryOver(response.clone()));
    return response;
  }

  // Whatever an answer holds, the reader gets to see it.
  async function read(reading) {
    try {
      await reading;
    } catch (unreadable) {
      console.info('Nothing was carried over from this answer:', unreadable.message);
    }
  }

  // Scalar escapes the slashes of a path parameter; an endpoint of rested may hold some, sent as they are.
  async function withSlashes(request) {
    const url = new URL(request.url);
    if (!url.pathname.includes('%2F')) {
      return request;
    }
    url.pathname = url.pathname.replaceAll('%2F', '/');
    const body = await request.blob();
    return new Request(url, {method: request.method, headers: request.headers, signal: request.signal, body: body.size > 0 ? body : undefined});
  }

  async function learn(url, response) {
    const declared = (await response.json()).components.securitySchemes;
    const inHeaders = Object.entries(declared).filter(([, scheme]) => scheme.in === 'header');
    schemes[url.replace('.json', '')] =
        Object.fromEntries(inHeaders.map(([name, scheme]) => [name, {header: scheme.name, secret: null}]));
  }

  // A credential comes back as the header that it is sent in, or as a property or a cookie of its name in the contract.
  async function carryOver(response) {
    const json = response.ok && (response.headers.get('content-type') ?? '').includes('json');
    const body = json ? await response.json() : null;
    let changed = false;
    for (const [name, scheme] of Object.values(schemes).flatMap(Object.entries)) {
      const secret = response.headers.get(scheme.header) ?? property(body, name) ?? cookie(name);
      if (secret && secret !== scheme.secret) {
        scheme.secret = secret;
        changed = true;
      }
    }
    if (changed) {
      reference.updateConfiguration(configuration());
    }
  }

  function property(value, name) {
    if (value === null || typeof value !== 'object') {
      return undefined;
    }
    if (typeof value[name] === 'string') {
      return value[name];
    }
    return Object.values(value).map(inner => property(inner, name)).find(found => found !== undefined);
  }

  function cookie(name) {
    return document.cookie.split('; ').find(pair => pair.startsWith(name + '='))?.slice(name.length + 1);
  }
}
