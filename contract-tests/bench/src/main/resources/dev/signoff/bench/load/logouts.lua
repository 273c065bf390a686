-- Script for wrk in which each request ends another session. Arguments: the file with the request
-- template, and the prefix TOKENS of the token files. Thread 1 reads TOKENS.1, thread 2 reads
-- TOKENS.2. Each token is used once.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

function init(args)
  local text = io.open(args[1], "rb"):read("*a")
  before, after = text:match("^(.*){token}(.*)$")
  tokens = io.open(args[2] .. "." .. number, "rb")
  used = 0
  outOfTokens = false
end

function request()
  local token = tokens:read()
  if token == nil then
    outOfTokens = true
    token = ""
  end
  used = used + 1
  return before .. token .. after
end

function done(summary, latency, requests)
  local outOfTokens, used = false, {}
  for i, thread in ipairs(threads) do
    outOfTokens = outOfTokens or thread:get("outOfTokens")
    used[i] = thread:get("used")
  end
  local errors = summary.errors
  print(string.format(
    'signoff {"requests":%d,"micros":%d,"p50":%d,"p99":%d,"p999":%d,"max":%d,' ..
      '"refused":%d,"connectionErrors":%d,"timeouts":%d,"outOfTokens":%s,"used":[%s]}',
    summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9), latency.max,
    errors.status, errors.connect + errors.read + errors.write, errors.timeout, tostring(outOfTokens), table.concat(used, ",")))
end
