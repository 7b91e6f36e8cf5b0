using BenchmarkDotNet.Running;
using Entente.Benchmarks;

if (args is ["throughput", var corpus, .. var rest])
{
    Throughput.Run(corpus, rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 200_000, Console.Out);
    return 0;
}

if (args is ["kernels", .. var options])
{
    BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(options);
    return 0;
}

Console.Error.WriteLine("usage: throughput CORPUS.jsonl [WORDS] | kernels [BenchmarkDotNet options, such as --filter '*']");
return 1;
