"""Calls each tool of a server's Model Context Protocol end point with the official client. Argument: the server's address."""
import asyncio, sys

from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

TEXT = """Iran denies it

Iran denied on Saturday that it had supplied drones to Russia. “We have sent nothing,” said Nasser Kanani.
"""


async def call(session, tool, **arguments):
    result = await session.call_tool(tool, arguments)
    assert not result.is_error, result
    given = result.structured_content
    assert given["sources"], (tool, "names no sources")
    return given


async def main(address):
    async with streamable_http_client(address + "/mcp") as streams, ClientSession(streams[0], streams[1]) as session:
        await session.initialize()
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert set(tools) == {"screen", "read", "claims", "dossier"}, tools
        assert all(tool.input_schema["properties"] and tool.output_schema for tool in tools.values())
        screened = await call(session, "screen", name="Victor Zorkanov")
        assert screened["hits"][0]["entry"] == "p1", screened
        reading = await call(session, "read", text=TEXT, publisher="Example News", published="2023-05-06")
        assert reading["statements"]
        claims = await call(session, "claims", about="Iran")
        assert claims["claims"][0]["mentions"]
        dossier = await call(session, "dossier", party="Iran")
        assert dossier["claims"]
        refused = await session.call_tool("read", {})
        assert refused.is_error and "text or url" in refused.content[0].text
        print("tools:", ", ".join(sorted(tools)))


asyncio.run(main(sys.argv[1]))
