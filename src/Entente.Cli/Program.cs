using Entente.Coding;
using Entente.Evaluation;

if (args is ["evaluate", var name, var file] && Measures.All.FirstOrDefault(m => m.Name == name) is { } measure)
{
    measure.Run(Coder.Open(CoderHome.Find()), file, Console.Out);
    return 0;
}

Console.Error.WriteLine("usage: evaluate MEASURE GOLD");
return 1;
