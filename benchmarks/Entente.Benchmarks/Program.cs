using System.Globalization;
using BenchmarkDotNet.Running;
using Entente.Benchmarks;
using Entente.Benchmarks.Stores;

if (args is ["throughput", var corpus, .. var rest])
{
    Throughput.Run(corpus, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 200_000, Console.Out);
    return 0;
}

if (args is ["store-fill", var filled, var wanted])
{
    StoreFilling.Run(filled, int.Parse(wanted, CultureInfo.InvariantCulture), Console.Out);
    return 0;
}

if (args is ["store-copy", var from, var to, var number])
{
    await StoreCopying.RunAsync(from, to, int.Parse(number, CultureInfo.InvariantCulture), Console.Out);
    return 0;
}

if (args is ["store-ask", var asked, .. var times])
{
    await StoreAsking.RunAsync(asked, times.Length > 0 ? int.Parse(times[0], CultureInfo.InvariantCulture) : 200, times.Length > 1 ? times[1] : "", Console.Out);
    return 0;
}

if (args is ["events", var articles, var home, .. var some])
{
    EventCoding.Run(articles, some.Length > 0 ? int.Parse(some[0], CultureInfo.InvariantCulture) : 300, home, Console.Out);
    return 0;
}

if (args is ["layers", var layered, var place, .. var many])
{
    LayerShares.Run(layered, many.Length > 0 ? int.Parse(many[0], CultureInfo.InvariantCulture) : 500, place, Console.Out);
    return 0;
}

if (args is ["knowledge-load", var tree, .. var loads])
{
    if (loads is [var load] && KnowledgeLoading.IsOnce(load))
    {
        KnowledgeLoading.RunOnce(tree, Console.Out);
    }
    else
    {
        KnowledgeLoading.Run(tree, loads.Length > 0 ? int.Parse(loads[0], CultureInfo.InvariantCulture) : 15, Console.Out);
    }

    return 0;
}

if (args is ["store-crowd", var crowded, var readers, var seconds])
{
    return await StoreCrowd.RunAsync(crowded, int.Parse(readers, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture), Console.Out) ? 0 : 1;
}

if (args is ["store-kill", var killed, var given, var kills, .. var command])
{
    return new StoreKilling(killed, int.Parse(given, CultureInfo.InvariantCulture), command, Console.Out).Run(int.Parse(kills, CultureInfo.InvariantCulture)) ? 0 : 1;
}

if (args is ["paint", var address, .. var openings])
{
    await Painting.RunAsync(address, openings.Length > 0 ? int.Parse(openings[0], CultureInfo.InvariantCulture) : 5, Console.Out);
    return 0;
}

if (args is ["kernels", .. var options])
{
    BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(options);
    return 0;
}

Console.Error.WriteLine("usage: throughput CORPUS.jsonl [WORDS] | events CORPUS.jsonl HOME [ARTICLES] | layers CORPUS.jsonl HOME [ARTICLES] | knowledge-load HOME [TIMES] | store-fill STORE ARTICLES | store-copy FROM TO ARTICLES | store-ask STORE [TIMES [QUESTION]] | store-crowd STORE READERS SECONDS | store-kill STORE ARTICLES KILLS COMMAND… | paint ADDRESS [TIMES] | kernels [BenchmarkDotNet options, such as --filter '*']");
return 1;
