-- Each request ends another session. Arguments: the request with a gap for the token, and the
-- tokens: thread 1 reads TOKENS.1, thread 2 reads TOKENS.2, each line once.
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
  ranDry = false
end

function request()
  local token = tokens:read()
  if token == nil then
    ranDry = true
    token = ""
  end
  used = used + 1
  return before .. token .. after
end

function done(summary, latency, requests)
  local dry, used = false, {}
  for i, thread in ipairs(threads) do
    dry = dry or thread:get("ranDry")
    used[i] = thread:get("used")
  end
  local errors = summary.errors
  print(string.format(
    'signoff {"requests":%d,"micros":%d,"p50":%d,"p99":%d,"p999":%d,"max":%d,' ..
      '"refused":%d,"broken":%d,"late":%d,"ranDry":%s,"used":[%s]}',
    summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9), latency.max,
    errors.status, errors.connect + errors.read + errors.write, errors.timeout, tostring(dry), table.concat(used, ",")))
end
