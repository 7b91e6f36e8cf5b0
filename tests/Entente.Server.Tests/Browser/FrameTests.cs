using System.Globalization;
using Entente.Codes;
using Entente.Storage;

namespace Entente.Server.Tests.Browser;

/// <summary>How smoothly the largest network that is drawn can be dragged: measured and written down beside the pictures, not asserted.</summary>
public sealed class FrameTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int Actors = 300;
    private const int Pairs = 2000;

    [SkippableFact]
    public async Task A_network_of_300_actors_and_2000_pairs_is_drawn_whole_while_it_is_dragged()
    {
        Skip.If(browser.Missing is not null, browser.Missing);
        string folder = Directory.CreateTempSubdirectory("entente-frames").FullName;
        using (var store = ReadingStore.OpenOrCreate(Path.Combine(folder, "large.db")))
        {
            store.Append(store.BeginRun("entente test"), [Large()]);
            await using var server = await WorkbenchServer.StartAsync(store, new(0));
            var (page, errors) = await browser.OpenAsync(new Uri(server.Address, "/ties").ToString());
            await page.Locator(".network[data-ready]").WaitForAsync(new() { Timeout = 120_000 });
            Assert.Equal(Actors, await page.EvaluateAsync<int>("() => document.querySelector('.network').network.nodes().length"));
            Assert.Equal(Pairs, await page.EvaluateAsync<int>("() => document.querySelector('.network').network.edges().length"));
            var node = await page.EvaluateAsync<float[]>("""
                () => { const cy = document.querySelector('.network').network, box = document.querySelector('.canvas.graph').getBoundingClientRect(), at = cy.nodes()[0].renderedPosition(); return [box.x + at.x, box.y + at.y]; }
                """);
            await page.EvaluateAsync("() => { window.frames_ = 0; const count = () => { window.frames_++; requestAnimationFrame(count); }; requestAnimationFrame(count); }");
            foreach (string what in new[] { "an actor", "the whole" })
            {
                await page.Mouse.MoveAsync(what == "an actor" ? node[0] : node[0] + 260, node[1]);
                await page.Mouse.DownAsync();
                double[] span = await page.EvaluateAsync<double[]>("() => [performance.now(), window.frames_]");
                for (int i = 0; i < 90; i++)
                {
                    await page.Mouse.MoveAsync(node[0] + 60 * MathF.Sin(i / 9f), node[1] + 60 * MathF.Cos(i / 9f));
                }

                double[] end = await page.EvaluateAsync<double[]>("() => [performance.now(), window.frames_]");
                await page.Mouse.UpAsync();
                await File.AppendAllTextAsync(Path.Combine(BrowserFixture.Screens, "frames.txt"), string.Create(
                    CultureInfo.InvariantCulture, $"dragging {what}: {(end[1] - span[1]) / (end[0] - span[0]) * 1000:0} frames a second, {Actors} actors, {Pairs} pairs\n"));
                Assert.True(end[1] > span[1], "No frame was drawn.");
            }

            Assert.Empty(errors);
            await page.Context.CloseAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    // A ring of actors, each acting with its next few neighbours and some across.
    private static Reading Large()
    {
        var actors = Enumerable.Range(0, Actors).Select(i => new ActorReference($"ORG{i}", $"Organisation {i}", i % 3 == 0 ? ActorKind.Organisation : ActorKind.State, null, [])).ToArray();
        var pairs = from step in Enumerable.Range(1, Actors) from i in Enumerable.Range(0, Actors) where step < 7 || step == 40 select (One: i, Other: (i + step) % Actors);
        var reading = Entente.Testing.Some.Reading();
        return reading with
        {
            Events =
            [
                .. pairs.Take(Pairs).Select((p, i) => new Event($"e{i + 1}", 0, (EventType)(i % 16), reading.Events[0].Trigger, EventStatus.Occurred, "rule")
                {
                    Actors = [new(actors[p.One], null)], Recipients = [new(actors[p.Other], null)], When = reading.Events[0].When,
                }),
            ],
        };
    }
}
